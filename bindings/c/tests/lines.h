/* A file read line by line where it lies in memory, and memory that lives as long as it. */
#ifndef JUNHENG_LINES_H
#define JUNHENG_LINES_H

#include <stddef.h>

typedef struct lines {
    char *text; /* the whole file */
    char *at;   /* the next line */
    void **kept;
    size_t kept_count;
} lines;

/* Ends the program with a message on standard error. */
void stop(const char *format, ...);

lines open_lines(const char *path);

/* The next line without its end; NULL after the last. */
char *next_line(lines *from);

/* The line's first word; `line` is moved past the blank that follows it. */
const char *keyword(char **line);

/* Text with \n, \r and \\ as what they stand for, in place. */
char *unescape(char *text);

/* Memory that is freed with the lines. */
void *keep(lines *from, size_t bytes);

void close_lines(lines *from);

#endif
