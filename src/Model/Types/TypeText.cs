using System.Globalization;

namespace Mgmt.Model;

/// <summary>
/// Reads types as the catalogue and <c>encoding.decode_json</c> write them: the language's own grammar, and besides it
/// <c>nil</c>, variables such as <c>?1</c>, function arguments named without <c>$</c>, and a trailing <c>;</c> in a struct.
/// </summary>
public static class TypeText
{
    private const int MaxDepth = 200;

    /// <summary>Reads <paramref name="text"/> whole.</summary>
    /// <exception cref="FormatException">It is no type; the message says where.</exception>
    public static Type Parse(string text)
    {
        var reader = new Reader(text);
        var type = reader.ReadType(0);
        reader.SkipSpace();
        return reader.AtEnd ? type : throw reader.Fault("end of the type");
    }

    private ref struct Reader(string text)
    {
        private readonly string _text = text;
        private int _at;

        public readonly bool AtEnd => _at >= _text.Length;

        public void SkipSpace()
        {
            while (!AtEnd && _text[_at] is ' ' or '\t' or '\n')
            {
                _at++;
            }
        }

        public readonly FormatException Fault(string wanted) => new($"`{_text}` is no type: {wanted} expected at {_at + 1}");

        public Type ReadType(int depth)
        {
            if (depth > MaxDepth)
            {
                throw Fault("a type nested less deeply");
            }

            SkipSpace();
            if (TryTake('['))
            {
                Take(']');
                return Type.List(ReadType(depth + 1));
            }

            if (TryTake('?'))
            {
                return Type.Variable(ReadNumber());
            }

            return ReadWord() switch
            {
                "bool" => Type.Bool,
                "str" => Type.Str,
                "int" => Type.Int,
                "float" => Type.Float,
                "variant" => Type.Variant,
                "nil" => Type.Nil,
                "map" => ReadMap(depth),
                "struct" => ReadStruct(depth),
                "func" => ReadFunc(depth),
                _ => throw Fault("a type"),
            };
        }

        private Type ReadMap(int depth)
        {
            Take('{');
            var key = ReadType(depth + 1);
            Take(':');
            var value = ReadType(depth + 1);
            Take('}');
            return Type.Map(key, value);
        }

        private Type ReadStruct(int depth)
        {
            Take('{');
            var fields = new List<StructField>();
            while (!TryTake('}'))
            {
                var name = ReadWord();
                fields.Add(new(name.Length > 0 ? name : throw Fault("the name of a field"), ReadType(depth + 1)));
                if (!TryTake(';'))
                {
                    Take('}');
                    break;
                }
            }

            return new StructType([.. fields]);
        }

        private Type ReadFunc(int depth)
        {
            Take('(');
            var parameters = new List<FuncParameter>();
            while (!TryTake(')'))
            {
                parameters.Add(ReadParameter(depth));
                if (!TryTake(','))
                {
                    Take(')');
                    break;
                }
            }

            return new FuncType([.. parameters], ReadType(depth + 1));
        }

        private FuncParameter ReadParameter(int depth)
        {
            SkipSpace();
            var start = _at;
            TryTake('$');
            var word = ReadWord();
            SkipSpace();
            var named = word.Length > 0 && !AtEnd && _text[_at] is not (',' or ')' or '{' or '(');
            if (named)
            {
                return new(word, ReadType(depth + 1));
            }

            _at = start;
            return new(null, ReadType(depth + 1));
        }

        private string ReadWord()
        {
            SkipSpace();
            var start = _at;
            while (!AtEnd && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] == '_'))
            {
                _at++;
            }

            return _text[start.._at];
        }

        private int ReadNumber()
        {
            var start = _at;
            while (!AtEnd && char.IsAsciiDigit(_text[_at]))
            {
                _at++;
            }

            return int.TryParse(_text.AsSpan(start, _at - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && _text[start] != '0'
                ? number
                : throw Fault("the number of a variable");
        }

        private bool TryTake(char wanted)
        {
            SkipSpace();
            if (AtEnd || _text[_at] != wanted)
            {
                return false;
            }

            _at++;
            return true;
        }

        private void Take(char wanted)
        {
            if (!TryTake(wanted))
            {
                throw Fault($"`{wanted}`");
            }
        }
    }
}
