using System.Collections.Immutable;
using Scriban.Parsing;
using Wiki.Scripting;

namespace Wiki.Citations;

/// <summary>A statement of a style's template, bound to what it means.</summary>
internal abstract record FormatStatement
{
    private FormatStatement()
    {
    }

    public abstract void Write(Composition composition);

    public static void WriteAll(ImmutableArray<FormatStatement> statements, Composition composition)
    {
        foreach (var statement in statements) statement.Write(composition);
    }

    /// <summary>What stands in the template itself.</summary>
    public sealed record Words(string Text) : FormatStatement
    {
        public override void Write(Composition composition) => composition.Words(Text);
    }

    /// <summary><c>{{ title }}</c></summary>
    public sealed record Print(FormatValue Value, SourceSpan Place) : FormatStatement
    {
        public override void Write(Composition composition)
        {
            if (!composition.TryPrint(Value.Of(composition))) throw BoundedContext.NoText(Place);
        }
    }

    /// <summary><c>{{ if issued }}…{{ else }}…{{ end }}</c></summary>
    public sealed record Choice(FormatValue Condition, ImmutableArray<FormatStatement> Then, ImmutableArray<FormatStatement> Else) : FormatStatement
    {
        public override void Write(Composition composition) => WriteAll(Condition.IsTrue(composition) ? Then : Else, composition);
    }

    /// <summary><c>{{ for name in authors }}…{{ end }}</c></summary>
    public sealed record ForEachAuthor(ImmutableArray<FormatStatement> Body) : FormatStatement
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
