import { useEffect, useState } from "react";
import { RECORD_FORM_ID } from "../record/form-state";

/** What stands in a field of the form once it is whole: when it was left, pasted, or drawn with it; no half of a word. */
export function useWholeText(name: string): string {
	const [whole, setWhole] = useState("");
	useEffect(() => {
		const form = document.getElementById(RECORD_FORM_ID);
		const control = (form as HTMLFormElement | null)?.elements.namedItem(name);
		if (!(control instanceof HTMLInputElement)) return;
		const take = () => setWhole(control.value);
		const hear = (event: Event) => {
			if (event.type === "change" || /^insertFrom(?:Paste|Drop)$/.test((event as InputEvent).inputType ?? "")) take();
		};
		take();
		control.addEventListener("input", hear);
		control.addEventListener("change", hear);
		return () => {
			control.removeEventListener("input", hear);
			control.removeEventListener("change", hear);
		};
	}, [name]);
	return whole;
}
