# Sourced. The .NET SDK, made quiet and repeatable.

if ! command -v dotnet >/dev/null; then
    echo "the .NET 10 SDK is not installed, or not in PATH: https://dotnet.microsoft.com/download/dotnet/10.0" >&2
    return 1
fi

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
export DOTNET_CLI_UI_LANGUAGE=en MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0
[[ -n ${HOME:-} ]] || export HOME=$PWD/artifacts/home

# How every build is called: no logo, errors and warnings alone.
DOTNET_QUIET='-nologo -v:q -clp:NoSummary'

# Which SDK builds; another one builds anew.
dotnet_identity() {
    local path
    path=$(readlink -f -- "$(command -v dotnet)")
    (cd -- "${path%/*}/sdk" 2>/dev/null && echo *) || echo "$path"
}
