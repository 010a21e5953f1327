//! Errors of arguments that only a language binding can receive: pointers, bytes, unknown constants.

phrases! {
    /// A pointer that must not be NULL.
    NULL_POINTER = "boundary.null_pointer", NullPointer:
        "{argument} is NULL: expected a pointer" /
        "{argument} 为 NULL：应为有效指针";
    /// A pointer that is not aligned for its type.
    MISALIGNED = "boundary.misaligned", InvalidHandle:
        "{argument} is not aligned: expected an address that is a multiple of {expected}" /
        "{argument} 未对齐：地址应为 {expected} 的倍数";
    /// A number of entries beyond the address space.
    TOO_LONG = "boundary.too_long", InvalidParameter:
        "{argument} has too many entries: expected at most {expected}, got {got}" /
        "{argument} 的项数过多：应不超过 {expected}，实为 {got}";
    /// A number that is none of the constants of an enum.
    UNKNOWN_CHOICE = "boundary.unknown_choice", InvalidParameter:
        "{argument} is not one of the defined constants: expected {expected}, got {got}" /
        "{argument} 不是已定义的常量：应为 {expected}，实为 {got}";
    /// An argument that is not UTF-8.
    INVALID_TEXT = "boundary.invalid_text", InvalidText:
        "{argument} is not valid UTF-8: expected UTF-8, got an invalid byte at position {byte}" /
        "{argument} 不是有效的 UTF-8 文本：应为 UTF-8，第 {byte} 个字节处不符（从 0 计）";
    /// A cell that is not UTF-8.
    INVALID_CELL = "boundary.invalid_cell", InvalidText:
        "{column} at {row} is not valid UTF-8: expected UTF-8, got an invalid byte at position {byte}" /
        "{row}的{column}不是有效的 UTF-8 文本：应为 UTF-8，第 {byte} 个字节处不符（从 0 计）";
    /// Offsets that are negative or decrease.
    BROKEN_OFFSETS = "boundary.broken_offsets", InvalidTable:
        "the offsets of {column} decrease at {row}: expected {expected} or more, got {got}" /
        "{column}的偏移量在{row}递减：应不小于 {expected}，实为 {got}";
    /// A panic that was caught.
    PANIC = "boundary.panic", Panic:
        "an internal error occurred in {function}: no output was written and the process may continue; the log callback received the details" /
        "函数 {function} 发生内部错误：未写出结果，进程可继续运行；详情已传给日志回调函数";
    /// The caller asked to stop.
    CANCELLED = "boundary.cancelled", Cancelled:
        "the call was cancelled: no output was written" /
        "调用已取消：未写出结果";
    /// Appended to the message of an invalid table: the function that lists the problems.
    SEE = "boundary.see":
        "; {function} lists them all" /
        "；{function} 可逐条列出";
}
