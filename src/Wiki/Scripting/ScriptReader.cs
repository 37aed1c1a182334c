using System.Collections.Immutable;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Scripting;

/// <summary>
/// Reads what somebody wrote in the language of the templates. What is not in the language, or is open at the end, is told with its place; the script
/// is then empty.
/// </summary>
internal static class ScriptReader
{
    /// <param name="start">Where in the text the script begins: an offset and a line, both from 0.</param>
    public static Parsed<ScriptPage> Read(string path, string text, (int Offset, int Line) start = default)
    {
        if (text.Length > Limits.TemplateLength)
            return Unusable(new Diagnostic(Rules.TemplateSyntax, Location.OfFile(path).InTheme(),
                $"this template is longer than {Limits.TemplateLength:N0} characters"));
        var options = new LexerOptions { StartPosition = new TextPosition(start.Offset, start.Line, 0) };
        if (LongNumber(new Lexer(text, path, options)) is { } number) return Unusable(Problem(number, "this number is too long"));
        try
        {
            return Parse(path, text, options);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // Scriban's parser throws on some texts, such as a function within an expression, instead of saying what is wrong with them.
            return Unusable(new Diagnostic(Rules.TemplateSyntax, Location.OfFile(path).InTheme(),
                "this template cannot be read: a function or a block stands where a value belongs"));
        }
    }

    private static Parsed<ScriptPage> Parse(string path, string text, LexerOptions options)
    {
        var template = Template.Parse(text, path, lexerOptions: options);
        if (template.HasErrors)
            return Unusable([.. Errors(template).Select(message => Problem(message.Span, ScriptMessages.Plain(message.Message)))]);
        if (Unclosed(new Lexer(text, path, options)) is { } brace) return Unusable(Problem(brace, "this `{{` is not closed by a `}}`"));
        return new((ScriptPage)new GuardedOperators().Visit((ScriptNode)template.Page!)!, []);
    }

    /// <summary>What a script has failed of, in our words.</summary>
    public static Diagnostic Failure(ScriptRuntimeException failure) =>
        new(Rules.TemplateFailure, Place(failure.Span),
            ScriptMessages.Plain(failure.OriginalMessage, failure.InnerException is null ? null : "this cannot be evaluated"));

    /// <summary>Scriban counts lines and columns from 0 and includes the end; what it misses at the end of a text has no place.</summary>
    public static Location Place(SourceSpan span) => span.Start.Line < 0
        ? Location.OfFile(span.FileName ?? "").InTheme()
        : new Location(span.FileName ?? "", span.Start.Line + 1, span.Start.Column + 1, span.End.Line == span.Start.Line
            ? span.End.Column - span.Start.Column + 1
            : 1).InTheme();

    /// <summary>What Scriban says first of each place: the rest follows from it.</summary>
    private static IEnumerable<LogMessage> Errors(Template template) =>
        template.Messages.Where(message => message.Type == ParserMessageType.Error).DistinctBy(message => message.Span.Start);

    private static Parsed<ScriptPage> Unusable(params ImmutableArray<Diagnostic> problems) => new(new ScriptPage(), problems);

    private static Diagnostic Problem(SourceSpan span, string message) => new(Rules.TemplateSyntax, Place(span), message);

    /// <summary>The first number that would be long to read: of 20 digits or more, or with an exponent.</summary>
    private static SourceSpan? LongNumber(Lexer tokens)
    {
        foreach (var token in tokens)
        {
            if (token.Type is not (TokenType.Integer or TokenType.HexaInteger or TokenType.BinaryInteger or TokenType.Float)) continue;
            var number = tokens.Text.AsSpan(token.Start.Offset, token.End.Offset - token.Start.Offset + 1);
            if (number.Length >= 20 || (token.Type is TokenType.Integer or TokenType.Float && number.IndexOfAny('e', 'E') >= 0))
                return new SourceSpan(tokens.SourcePath, token.Start, token.End);
        }
        return null;
    }

    private static SourceSpan? Unclosed(Lexer tokens)
    {
        SourceSpan? open = null;
        foreach (var token in tokens)
        {
            if (token.Type == TokenType.CodeEnter) open = new SourceSpan(tokens.SourcePath, token.Start, token.End);
            else if (token.Type == TokenType.CodeExit) open = null;
        }
        return open;
    }
}
