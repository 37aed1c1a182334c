using Microsoft.Playwright;

namespace Wiki.Browser.Tests;

/// <summary>The one browser of a test run: the system's Chromium, which reaches nothing but this machine.</summary>
internal static class Chromium
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>
    /// How long a page may take, in milliseconds: only what never comes fails a test, however many others have the machine's cores.
    /// </summary>
    public const float Patience = 120_000;

    public static async Task<IBrowser> Launch(IPlaywright playwright)
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Places.FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("Chromium is not installed"),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync"],
            Timeout = Patience,
        });
    }
}
