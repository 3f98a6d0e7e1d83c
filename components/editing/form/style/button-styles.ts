/** Look of a small button beside a row or under a list; at least 24 px in both directions. */
export const SMALL_BUTTON =
	"inline-flex min-h-8 min-w-8 cursor-pointer items-center justify-center gap-1.5 border border-rule bg-panel px-2 text-sm text-ink hover:border-ink disabled:cursor-default disabled:text-muted disabled:opacity-60 disabled:hover:border-rule";

/** Look of the button that a page is there for. */
export const MAIN_BUTTON =
	"inline-flex min-h-10 cursor-pointer items-center justify-center border border-accent bg-accent px-4 text-on-accent text-sm hover:opacity-90 disabled:cursor-default disabled:opacity-60";

/** Look of a button beside the main one. */
export const PLAIN_BUTTON =
	"inline-flex min-h-10 cursor-pointer items-center justify-center border border-rule-strong bg-panel px-4 text-ink text-sm hover:border-ink disabled:cursor-default disabled:opacity-60";
