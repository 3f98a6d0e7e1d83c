/** Look of the line that unfolds fields which most records don't need; the sign says that there is more. */
export const FOLD_SUMMARY =
	"inline-flex min-h-8 cursor-pointer list-none items-center gap-1.5 text-muted text-sm underline decoration-rule-strong underline-offset-4 hover:text-ink [&::-webkit-details-marker]:hidden before:no-underline before:content-['▸'] [[open]>&]:before:content-['▾']";
