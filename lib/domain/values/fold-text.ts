/** Lower case without accents: "Borlänge" is found by "borlange". */
export function foldText(text: string): string {
	// Marks go first: to bring a long row of them into order takes the square of their number.
	return text.replace(/\p{M}/gu, "").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
