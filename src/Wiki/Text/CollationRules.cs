namespace Wiki.Text;

/// <summary>
/// In which languages letters stand elsewhere than after the letter that they are made from, as Unicode's CLDR 44 has it. In <c>n&lt;ñ</c> a letter
/// stands after another; in <c>y=ü</c> in the same place.
/// </summary>
internal static class CollationRules
{
    /// <param name="language">A primary language of BCP 47, lower case.</param>
    public static string Of(string language) => language switch
    {
        "es" or "gl" or "eu" => "n<ñ",
        "fil" => "n<ñ<ng",
        "sv" => "y=ü=ű z<å<ä=æ=ę<ö=ø=ő=œ=ô",
        "fi" => "y=ü z<å<ä=æ<ö=ø",
        "da" or "no" or "nb" or "nn" => "y=ü=ű z<æ=ä=ę<ø=ö=ő=œ<å=aa",
        "is" => "a<á d=đ<ð e<é i<í o<ó u<ú y<ý z<þ<æ=ä<ö=ø<å",
        "et" => "s<š<z<ž w<õ<ä<ö<ü",
        "lt" => "c<č i=y s<š z<ž",
        "lv" => "c<č g<ģ i<y k<ķ l<ļ n<ņ r<ŗ s<š z<ž",
        "pl" => "a<ą c<ć e<ę l<ł n<ń o<ó s<ś z<ź<ż",
        "cs" => "c<č h<ch r<ř s<š z<ž",
        "sk" => "a<ä c<č h<ch o<ô r<ř s<š z<ž",
        "sl" => "c<č<ć d<đ s<š z<ž",
        "hr" or "bs" => "c<č<ć d<dž<đ l<lj n<nj s<š z<ž",
        "hu" => "c<cs d<dz<dzs g<gy l<ly n<ny o<ö=ő s<sz t<ty u<ü=ű z<zs",
        "ro" => "a<ă<â i<î s<ș=ş t<ț=ţ",
        "tr" => "c<ç g<ğ h<ı o<ö s<ş u<ü",
        "az" => "c<ç e<ə g<ğ h<x<ı k<q o<ö s<ş u<ü z<w",
        "sq" => "c<ç d<dh e<ë g<gj l<ll n<nj r<rr s<sh t<th x<xh z<zh",
        "cy" => "c<ch d<dd f<ff g<ng l<ll p<ph r<rh t<th",
        "eo" => "c<ĉ g<ĝ h<ĥ j<ĵ s<ŝ u<ŭ",
        "vi" => "a<ă<â d<đ e<ê o<ô<ơ u<ư",
        "ru" or "bg" => "и<й",
        "uk" => "г<ґ е<є и<і<ї<й",
        "be" => "е<ё и<і<й у<ў",
        "sr" => "д<ђ и<ј л<љ н<њ т<ћ ч<џ",
        "mk" => "д<ѓ з<ѕ и<ј л<љ н<њ т<ќ ч<џ",
        _ => "",
    };

    /// <summary>Languages whose readers look for their own script before the Latin one.</summary>
    public static bool HasScriptBeforeLatin(string language) => language is
        "ru" or "uk" or "be" or "bg" or "mk" or "sr" or "kk" or "ky" or "mn" or "el" or "ar" or "fa" or "ur" or "ps" or "ug" or "sd" or "he" or "yi"
        or "hi" or "mr" or "ne" or "bn" or "as" or "pa" or "gu"
        or "or" or "ta" or "te" or "kn" or "ml" or "si" or "th" or "lo" or "my" or "km" or "ka" or "hy" or "am" or "ti" or "zh" or "ko";
}
