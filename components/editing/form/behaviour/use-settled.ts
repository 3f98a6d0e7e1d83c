import { useEffect, useState } from "react";

/** Until somebody stops typing, or moving a pin. */
const DELAY_MS = 250;

/** The text once it has been the same for a moment. */
export function useSettled(text: string): string | null {
	const [settled, setSettled] = useState<string | null>(null);
	useEffect(() => {
		const timer = setTimeout(() => setSettled(text), DELAY_MS);
		return () => clearTimeout(timer);
	}, [text]);
	return settled;
}
