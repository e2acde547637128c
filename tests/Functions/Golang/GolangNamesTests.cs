using Mgmt.Functions.Golang;
using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library;

namespace Mgmt.Functions.Tests.Golang;

/// <summary>The modules <c>golang/…</c> have the functions of the language's reference, no more and no fewer.</summary>
public sealed class GolangNamesTests
{
    private static readonly IReadOnlyList<FunctionDefinition> Functions =
    [
        .. PureLibrary.All.Concat(GolangHostLibrary.All(new Dictionary<Str, Str>(), "/bin/true")).Where(static f => f.Name.StartsWith("golang/", StringComparison.Ordinal)),
    ];

    public static TheoryData<string, string> Reference => new()
    {
        { "strings", "clone compare contains contains_any count equal_fold has_prefix has_suffix index index_any join last_index last_index_any repeat replace replace_all title to_lower to_title to_upper to_valid_utf_8 trim trim_left trim_prefix trim_right trim_space trim_suffix" },
        { "strconv", "append_bool append_int append_quote append_quote_to_ascii append_quote_to_graphic atoi can_backquote format_bool format_int itoa parse_bool parse_float parse_int quote quote_to_ascii quote_to_graphic quoted_prefix unquote" },
        { "math", "abs acos acosh asin asinh atan atan_2 atanh cbrt ceil copysign cos cosh dim erf erfc erfcinv erfinv exp exp_2 expm_1 floor fma gamma hypot ilogb inf is_inf is_na_n j_0 j_1 jn ldexp log log_10 log_1_p log_2 logb max min mod na_n nextafter pow pow_10 remainder round round_to_even signbit sin sinh sqrt tan tanh trunc y_0 y_1 yn" },
        { "math/rand", "exp_float_64 float_64 int int_63 int_63_n intn norm_float_64 read" },
        { "os", "executable expand_env getegid getenv geteuid getgid getpagesize getpid getppid getuid getwd hostname mkdir_temp read_file readlink temp_dir user_cache_dir user_config_dir user_home_dir" },
        { "os/exec", "look_path" },
        { "path", "base clean dir ext is_abs join match" },
        { "path/filepath", "abs base clean dir eval_symlinks ext from_slash has_prefix is_abs is_local join localize match rel to_slash volume_name" },
        { "html", "escape_string unescape_string" },
        { "runtime", "gomaxprocs goroot num_cpu num_cgo_call num_goroutine stack version" },
    };

    [Theory]
    [MemberData(nameof(Reference))]
    public void Module_OfTheReference_HasThoseFunctions(string module, string names) => Assert.Equal(
        names.Split(' ').Order(StringComparer.Ordinal),
        Functions.Where(f => Module(f) == $"golang/{module}").Select(f => f.Name[$"golang/{module}.".Length..]).Order(StringComparer.Ordinal),
        StringComparer.Ordinal);

    [Fact]
    public void Modules_AllOfThem_AreThoseOfTheReference() => Assert.Equal(
        Reference.Select(static row => $"golang/{row[0]}").Order(StringComparer.Ordinal),
        Functions.Select(Module).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        StringComparer.Ordinal);

    [Fact]
    public void Functions_AllOfThem_TakeAndGiveWhatTheRuleAllows() => Assert.All(Functions, static f =>
    {
        var signature = Assert.Single(f.Signatures);
        Assert.Contains(signature.Result, new[] { Type.Bool, Type.Str, Type.Int, Type.Float });
        Assert.All(signature.Parameters, static p => Assert.Contains(p.Type, new[] { Type.Bool, Type.Str, Type.Int, Type.Float, Type.List(Type.Str) }));
        Assert.All(signature.Parameters, static p => Assert.False(string.IsNullOrEmpty(p.Name)));
    });

    [Fact]
    public void Functions_ThatWouldChangeTheWorld_AreNotAvailable() => Assert.Equal(
        ["golang/os.mkdir_temp"],
        Functions.OfType<UnavailableFunction>().Select(static f => f.Name),
        StringComparer.Ordinal);

    private static string Module(FunctionDefinition function) => function.Name[..function.Name.LastIndexOf('.')];
}
