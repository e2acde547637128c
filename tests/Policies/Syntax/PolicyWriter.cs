using System.Text;

namespace Mgmt.Policies.Syntax;

/// <summary>Writes random policies without faults, with odd spacing, comments and blank lines wherever they may stand.</summary>
internal sealed class PolicyWriter(int seed)
{
    private static readonly string[] Names = ["a", "b1", "long_name", "x__y", "foo", "map", "collect"];
    private static readonly string[] Fields = ["content", "mode", "owner", "x1", "state"];
    private static readonly string[] Metas = ["noop", "retry", "hold", "sema"];
    private static readonly string[] Scalars =
    [
        "true", "false", "0", "-7", "042", "1.50", "-0.0", "100000000000000000000.0", "0.000001", "\"\"", "\"a b\"", "\"x ${a.b} \\n\"", "\"two\nlines # no comment\"", "\"ü\"",
    ];

    private static readonly string[] Operators = ["+", "-", "*", "/", "and", "or", "<|>"];
    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();
    private int _classes;

    public string Write()
    {
        Lines();
        Statements(3, _random.Next(1, 8));
        if (Chance(3))
        {
            _text.Append("# the end");
        }

        return _text.ToString();
    }

    private bool Chance(int outOf) => _random.Next(outOf) == 0;

    private T Pick<T>(params T[] items) => items[_random.Next(items.Length)];

    // A space where one may or may not stand.
    private PolicyWriter S()
    {
        _text.Append(Pick("", "", " ", "\t", "  "));
        return this;
    }

    // A space where one must stand.
    private PolicyWriter M()
    {
        _text.Append(Pick(" ", " ", "\t", "  "));
        return this;
    }

    private PolicyWriter T(string text)
    {
        _text.Append(text);
        return this;
    }

    // Line ends, where some may stand.
    private void Lines()
    {
        while (Chance(4))
        {
            Line();
        }
    }

    private void Line()
    {
        S();
        if (Chance(4))
        {
            T(Pick("# note", "#", "#{ } \" $x", "# tail  "));
        }

        T("\n");
        S();
    }

    private void Repeat(Action element, string separator, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
            {
                S().T(separator).S();
            }

            element();
        }
    }

    private void List(string open, string close, Action element)
    {
        T(open);
        if (Chance(2))
        {
            S();
            Repeat(element, ",", _random.Next(3));
            S().T(close);
            return;
        }

        Line();
        for (var i = _random.Next(3); i > 0; i--)
        {
            Lines();
            element();
            S().T(",");
            Line();
        }

        Lines();
        T(close);
    }

    private void Statements(int depth, int count, bool isLoop = false)
    {
        for (var i = 0; i < count; i++)
        {
            Statement(depth, isLoop);
            Line();
            Lines();
        }
    }

    private void Block(int depth, bool isLoop = false)
    {
        S().T("{").S();
        Lines();
        Statements(depth - 1, depth > 0 ? _random.Next(3) : 0, isLoop);
        Lines();
        T("}");
    }

    private void Statement(int depth, bool isLoop)
    {
        switch (_random.Next(depth > 0 ? 13 : 8))
        {
            case 0 or 1:
                T("$").S().T(Pick(Names)).M();
                if (Chance(3))
                {
                    T("[").S().T("]").S();
                    Type(2);
                    S().T("=").S().T("$y").M().T("<|>").S();
                }
                else
                {
                    T("=").S();
                }

                Expression(3);
                break;
            case 2 or 3:
                Resource();
                break;
            case 4 when !isLoop:
                T("import").S().T(Pick("\"fmt\"", "\"a/b.mcl\"", "\"git://h/${p\"")).T(Pick("", " as x", "  as\t*"));
                break;
            case 5:
                T("include").M().T("cls").S().T(Chance(2) ? ".d" : "");
                if (Chance(2))
                {
                    S();
                    List("(", ")", () => Expression(1));
                }

                T(Pick("", " as  al"));
                break;
            case 6:
                Half();
                S().T("->").S();
                Half();
                break;
            case 7:
                Half();
                T(".f1").S().T("->").S();
                Half();
                S().T(".").S().T("f2");
                break;
            case 8:
                T("if").M();
                Expression(2);
                Block(depth);
                if (Chance(2))
                {
                    S().T("else");
                    Block(depth);
                }

                break;
            case 9:
                T(Pick("for", "forkv")).S().T("$i").S().T(",").S().T("$v").M().T("in").M();
                Expression(2);
                Block(depth, true);
                break;
            case 10:
                T("class").M().T($"c{_classes++}").T(Pick("", ":sub"));
                if (Chance(2))
                {
                    S();
                    List("(", ")", Parameter);
                }

                Block(depth);
                break;
            case 11:
                T("func").M().T("fn").S();
                Function(2);
                break;
            default:
                T("panic").S();
                List("(", ")", () => Expression(1));
                break;
        }
    }

    private void Resource()
    {
        T(Pick("", "collect ")).T(Pick("file", "http : server")).M();
        Expression(1);
        S().T("{").S();
        Lines();
        var count = _random.Next(4);
        for (var i = 0; i < count; i++)
        {
            Item(i);
            S().T(",").S();
            Lines();
        }

        T("}");
    }

    private void Item(int index)
    {
        switch (_random.Next(4))
        {
            case 0:
                T(Pick("Before", "Notify", "Depend", "Listen")).S().T("=>").S();
                Condition();
                Half();
                break;
            case 1:
                T("Meta").S().T(":").S().T(Metas[index]).S().T("=>").S();
                Condition();
                Expression(1);
                break;
            default:
                T(Fields[index]).S().T("=>").S();
                Condition();
                Expression(2);
                break;
        }
    }

    private void Condition()
    {
        if (Chance(3))
        {
            Expression(1);
            S().T("?:").S();
        }
    }

    private void Half()
    {
        T(Pick("File", "Http:Server", "A :B")).S().T("[").S();
        Expression(1);
        S().T("]");
    }

    private void Expression(int depth)
    {
        switch (_random.Next(depth > 0 ? 16 : 4))
        {
            case 0 or 1:
                T(Pick(Scalars));
                break;
            case 2 or 3:
                T("$").S().T(Pick(Names)).T(Pick("", ".c", " . d"));
                break;
            case 4:
                List("[", "]", () => Expression(depth - 1));
                break;
            case 5:
                List("{", "}", () => Entry("f()", depth));
                break;
            case 6:
                var field = 0;
                T("struct").S();
                List("{", "}", () => Entry($"f{field++}", depth));
                break;
            case 7:
                T(Pick("f", "a.b", "map.keys", "$f", "$a.g")).S();
                List("(", ")", () => Expression(depth - 1));
                break;
            case 8:
                T("func").S();
                Function(depth - 1);
                if (Chance(2))
                {
                    S();
                    List("(", ")", () => Expression(depth - 1));
                }

                break;
            case 9:
                T("if").M();
                Expression(depth - 1);
                Body(depth - 1);
                S().T("else");
                Body(depth - 1);
                break;
            case 10:
                T("(").S();
                Expression(depth - 1);
                S().T(")");
                break;
            case 11:
                T("not").M();
                Expression(depth - 1);
                break;
            case 12:
                T("$l").S().T("[").S();
                Expression(depth - 1);
                S().T("]").T(Pick("", "[0]", " -> f"));
                break;
            case 13:
                T("$s").S().T("->").S().T("f").M().T("<|>").S();
                Expression(depth - 1);
                break;
            case 14:
                T("($p").M().T(Pick("==", "<", "in")).M();
                Expression(0);
                S().T(")");
                break;
            default:
                Expression(depth - 1);
                M().T(Pick(Operators)).M();
                Expression(depth - 1);
                break;
        }
    }

    private void Entry(string key, int depth)
    {
        T(key).S().T("=>").S();
        Expression(depth - 1);
    }

    private void Body(int depth)
    {
        S().T("{").S();
        Lines();
        Expression(depth);
        S();
        Lines();
        T("}");
    }

    private void Function(int depth)
    {
        List("(", ")", Parameter);
        S();
        if (Chance(2))
        {
            Type(2);
        }

        Body(depth);
    }

    private void Parameter()
    {
        T("$").S().T(Pick(Names));
        if (Chance(2))
        {
            M();
            Type(1);
        }
    }

    private void Type(int depth)
    {
        switch (_random.Next(depth > 0 ? 5 : 1))
        {
            case 0:
                T(Pick("bool", "str", "int", "float", "variant"));
                break;
            case 1:
                T("[").S().T("]").S();
                Type(depth - 1);
                break;
            case 2:
                T("map").S().T("{").S();
                Type(depth - 1);
                S().T(":").S();
                Type(depth - 1);
                S().T("}");
                break;
            case 3:
                T("struct").S().T("{").S().T("f1").M();
                Type(depth - 1);
                S().T(Pick("", "; f2 int")).S().T("}");
                break;
            default:
                var name = 0;
                T("func").S();
                List("(", ")", () =>
                {
                    T(Pick("", $"$p{name++} "));
                    Type(depth - 1);
                });
                M();
                Type(depth - 1);
                break;
        }
    }
}
