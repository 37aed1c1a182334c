using System.Collections.Immutable;
using Scriban.Parsing;
using Wiki.Scripting;

namespace Wiki.Citations;

/// <summary>A statement of a style's template, bound to what it means.</summary>
internal abstract record StyleStatement
{
    private StyleStatement()
    {
    }

    public abstract void Write(Composition composition);

    public static void WriteAll(ImmutableArray<StyleStatement> statements, Composition composition)
    {
        foreach (var statement in statements) statement.Write(composition);
    }

    /// <summary>What stands in the template itself.</summary>
    public sealed record Words(string Text) : StyleStatement
    {
        public override void Write(Composition composition) => composition.Words(Text);
    }

    /// <summary><c>{{ title }}</c></summary>
    public sealed record Print(StyleValue Value, SourceSpan Place) : StyleStatement
    {
        public override void Write(Composition composition)
        {
            if (!composition.TryPrint(Value.Of(composition))) throw BoundedContext.NoText(Place);
        }
    }

    /// <summary><c>{{ if issued }}…{{ else }}…{{ end }}</c></summary>
    public sealed record Choice(StyleValue Condition, ImmutableArray<StyleStatement> Then, ImmutableArray<StyleStatement> Else) : StyleStatement
    {
        public override void Write(Composition composition) => WriteAll(Condition.IsTrue(composition) ? Then : Else, composition);
    }

    /// <summary><c>{{ for name in authors }}…{{ end }}</c></summary>
    public sealed record ForEachAuthor(ImmutableArray<StyleStatement> Body) : StyleStatement
    {
        public override void Write(Composition composition)
        {
            for (var i = 0; i < composition.View.Author.Length; i++)
            {
                composition.Name = NameView.Of(composition.View, i);
                WriteAll(Body, composition);
            }
        }
    }
}
