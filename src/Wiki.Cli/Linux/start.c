/*
 * Since glibc 2.34 the C library itself runs what a program has to do before main; before that, the start files of each program did. A program that is
 * linked on a system of today and is to start on an older one brings that part along. Newer libraries call it, too, and do nothing of their own then.
 */
typedef void (*initializer)(int, char **, char **);

extern initializer __init_array_start[] __attribute__((visibility("hidden")));
extern initializer __init_array_end[] __attribute__((visibility("hidden")));

int __real___libc_start_main(int (*)(int, char **, char **), int, char **, initializer, void (*)(void), void (*)(void), void *);

static void initialize(int count, char **arguments, char **environment)
{
    for (initializer *each = __init_array_start; each < __init_array_end; each++)
        (*each)(count, arguments, environment);
}

int __wrap___libc_start_main(
    int (*main)(int, char **, char **), int count, char **arguments, initializer before, void (*after)(void), void (*unload)(void), void *stack)
{
    (void)before;
    return __real___libc_start_main(main, count, arguments, initialize, after, unload, stack);
}
