import type { ReactNode } from "react";

/** What an empty field may say: nothing of it is stored until somebody takes it, here or by Enter in the field. */
export function Offer({
	id,
	value,
	onTake,
	children,
}: {
	id: string;
	value: string;
	onTake: () => void;
	children: ReactNode;
}) {
	return (
		<button
			id={id}
			type="button"
			data-offer={value}
			// The field itself has the key for it.
			tabIndex={-1}
			onClick={onTake}
			className="mt-1 flex min-h-7 max-w-full cursor-pointer items-center gap-2 border border-rule-strong border-dashed px-2 text-left text-muted text-xs hover:border-ink hover:text-ink noscript:hidden"
		>
			<span aria-hidden="true">↵</span>
			<span className="wrap-anywhere line-clamp-4 min-w-0">{children}</span>
		</button>
	);
}
