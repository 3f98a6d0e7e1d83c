import type { Locale } from "@/lib/domain/vocabulary";

/** Looks up a message of `messages/<locale>/` by its full name ("charts.unit.mw"). */
export type Translate = (key: string, values?: Record<string, string | number>) => string;

/** The reader's language, for words and numbers. */
export type ChartContext = { locale: Locale; t: Translate };
