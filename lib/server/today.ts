/** Today (YYYY-MM-DD, UTC): the day that ageing is reckoned on. */
export function today(): string {
	return new Date().toISOString().slice(0, 10);
}
