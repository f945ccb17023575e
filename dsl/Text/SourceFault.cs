namespace DutyDsl.Text;

/// <summary>Why a file has no text.</summary>
internal enum SourceFault
{
    None,
    TooLarge,
    Utf16,
    NotUtf8,
}
