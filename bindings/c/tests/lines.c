#include "lines.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void stop(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    fprintf(stderr, "\n");
    va_end(arguments);
    exit(2);
}

lines open_lines(const char *path) {
    lines out = {NULL, NULL, NULL, 0};
    FILE *file = fopen(path, "rb");
    long size;
    if (file == NULL || fseek(file, 0, SEEK_END) != 0 || (size = ftell(file)) < 0) {
        stop("cannot read %s", path);
        return out;
    }
    rewind(file);
    out.text = out.at = calloc((size_t)size + 1, 1);
    if (out.text == NULL || fread(out.text, 1, (size_t)size, file) != (size_t)size) {
        stop("cannot read %s", path);
    }
    fclose(file);
    return out;
}

char *next_line(lines *from) {
    char *line = from->at, *end;
    if (*line == 0) {
        return NULL;
    }
    end = strchr(line, '\n');
    from->at = end == NULL ? line + strlen(line) : end + 1;
    if (end != NULL) {
        *end = 0;
    }
    return line;
}

const char *keyword(char **line) {
    char *word = *line;
    *line += strcspn(*line, " ");
    if (**line == ' ') {
        *(*line)++ = 0;
    }
    return word;
}

char *unescape(char *text) {
    char *to = text;
    const char *at;
    for (at = text; *at != 0; at++) {
        if (*at == '\\') {
            at++;
            *to++ = (char)(*at == 'n' ? '\n' : *at == 'r' ? '\r' : *at);
        } else {
            *to++ = *at;
        }
    }
    *to = 0;
    return text;
}

void *keep(lines *from, size_t bytes) {
    void **kept = realloc(from->kept, (from->kept_count + 1) * sizeof(void *));
    if (kept == NULL || (kept[from->kept_count] = malloc(bytes)) == NULL) {
        stop("no memory for %lu bytes", (unsigned long)bytes);
        return NULL;
    }
    from->kept = kept;
    return kept[from->kept_count++];
}

void close_lines(lines *from) {
    while (from->kept_count > 0) {
        free(from->kept[--from->kept_count]);
    }
    free(from->kept);
    free(from->text);
}
