//! What a face in another language refuses before the core sees anything: pointers, bytes, choices.

phrases! {
    /// A pointer that must not be NULL.
    NULL_POINTER = "boundary.null_pointer", NullPointer:
        "{argument} is NULL: expected a pointer" /
        "{argument} 为 NULL：应为有效指针";
    /// A pointer to numbers that does not lie where such numbers may lie.
    MISALIGNED = "boundary.misaligned", InvalidHandle:
        "{argument} is not aligned: expected an address that is a multiple of {expected}" /
        "{argument} 未对齐：地址应为 {expected} 的倍数";
    /// A number of elements that no memory holds.
    TOO_LONG = "boundary.too_long", InvalidParameter:
        "{argument} cannot have so many entries: expected at most {expected}, got {got}" /
        "{argument} 的项数过多：应不超过 {expected}，实为 {got}";
    /// A choice that is none of the named constants.
    UNKNOWN_CHOICE = "boundary.unknown_choice", InvalidParameter:
        "{argument} is none of its constants: expected {expected}, got {got}" /
        "{argument} 不是已定义的常量：应为 {expected}，实为 {got}";
    /// An argument that is no text.
    INVALID_TEXT = "boundary.invalid_text", InvalidText:
        "{argument} is not valid UTF-8: expected UTF-8, got another byte at position {byte}" /
        "{argument} 不是有效的 UTF-8 文本：应为 UTF-8，第 {byte} 个字节处不符（从 0 计）";
    /// A cell that is no text.
    INVALID_CELL = "boundary.invalid_cell", InvalidText:
        "{column} at row {row} is not valid UTF-8: expected UTF-8, got another byte at position {byte}" /
        "第 {row} 行的{column}不是有效的 UTF-8 文本：应为 UTF-8，第 {byte} 个字节处不符（从 0 计）";
    /// Offsets that go back, or before the beginning.
    BROKEN_OFFSETS = "boundary.broken_offsets", InvalidTable:
        "the offsets of {column} go back at row {row}: expected {expected} or more, got {got}" /
        "{column}的偏移量在第 {row} 行倒退：应不小于 {expected}，实为 {got}";
    /// A panic that was caught.
    PANIC = "boundary.panic", Panic:
        "the library met a defect of its own in {function}: nothing was written, the process goes on; the log callback was told more" /
        "函数 {function} 遇到本库自身的缺陷：未写入任何结果，进程继续运行；详情已送日志回调";
    /// Where the single problems of a refused table are to be had.
    SEE = "boundary.see":
        "; {function} lists them all" /
        "；{function} 可逐条列出";
}
