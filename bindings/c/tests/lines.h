/* A file in memory that is read line by line, and allocations freed together with it. */
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

/* The next line without its newline; NULL after the last. */
char *next_line(lines *from);

/* The first word of the line; `line` is advanced past the following space. */
const char *keyword(char **line);

/* Replaces the escapes \n, \r and \\ in place. */
char *unescape(char *text);

/* Allocates memory that close_lines frees. */
void *keep(lines *from, size_t bytes);

void close_lines(lines *from);

#endif
