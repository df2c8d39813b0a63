#pragma once

/// Marks a function that is compiled for several instruction sets, the best of which is taken when
/// the program starts. Everything it calls is inlined, or it would stay in the oldest of them.
/// Products and sums stay apart (-ffp-contract=off), so that all give the same bytes.
#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__) && defined(__OPTIMIZE__)
#define ACICULA_FOR_ALL_PROCESSORS \
  __attribute__((flatten, target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define ACICULA_FOR_ALL_PROCESSORS
#endif
