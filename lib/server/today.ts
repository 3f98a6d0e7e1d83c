/** Today (YYYY-MM-DD, UTC): the day that ageing is reckoned on. */
export function today(): string {
	const day = Math.floor(Date.now() / DAY_MS);
	if (day !== written.day) written = { day, text: new Date(day * DAY_MS).toISOString().slice(0, 10) };
	return written.text;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** The day as it was last written: every answer that is kept is asked for with it. */
let written = { day: Number.NaN, text: "" };
