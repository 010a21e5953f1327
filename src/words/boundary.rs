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
    /// Offsets that end after the text.
    OFFSET_BEYOND = "boundary.offset_beyond", InvalidTable:
        "the offsets of {column} exceed its bytes at {row}: expected at most {expected}, got {got}" /
        "{column}的偏移量在{row}超出文本：应不大于 {expected}，实为 {got}";
    /// NaN in a column that has a bitmap for missing values.
    NAN_CELL = "boundary.nan_cell", NotFinite:
        "{column} at {row} is NaN: expected a number; a missing value is marked by a 0 bit in the validity bitmap" /
        "{row}的{column}为 NaN：应为数值；缺失值以有效性位图中的 0 表示";
    /// An integer beyond the integers that doubles represent.
    INEXACT_CELL = "boundary.inexact_cell", InvalidTable:
        "{column} at {row} has the integer {got}, which is not representable as a double: expected an integer from -2^53 to 2^53, or a column of text" /
        "{row}的{column}为整数 {got}，双精度数不能准确表示：应为 -2^53 至 2^53 之间的整数，或作为文本列传入";
    /// A label of categories that occurs twice.
    DUPLICATE_LABEL = "boundary.duplicate_label", InvalidTable:
        "{column} has the label \"{got}\" twice: expected distinct labels" /
        "{column}的标签“{got}”出现两次：各标签应互不相同";
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
