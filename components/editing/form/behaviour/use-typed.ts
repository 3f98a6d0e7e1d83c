import { useSyncExternalStore } from "react";
import { useRecordForm } from "../record/record-context";
import type { TypedTexts } from "../record/typed-form";

/** What `read` makes of the texts that stand in the record's form; draws anew only when that is another text. */
export function useTyped(read: (texts: TypedTexts) => string): string {
	const { typed } = useRecordForm();
	return useSyncExternalStore(
		typed.subscribe,
		() => read(typed.getTexts()),
		() => read(typed.getInitial()),
	);
}
