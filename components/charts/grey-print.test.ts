import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { stackedStatuses } from "@/lib/charts/style/status-styles";
import { statusToken, TOKENS } from "@/lib/charts/style/tokens";
import { STATUSES, type Status } from "@/lib/domain/values/vocabulary";

const css = readFileSync(new URL("charts.css", import.meta.url), "utf8");
const print = css.slice(css.lastIndexOf("@media print"));

/** How light a status is on white paper, as printed in grey. */
function lightness(status: Status): number {
	const opacity = Number(new RegExp(`fill\\*="-${status}"\\][^{]*\\{\\s*opacity: ([\\d.]+)`).exec(print)?.[1] ?? 1);
	const hex = TOKENS.light[statusToken(status)];
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
		const part = (Number.parseInt(hex.slice(at, at + 2), 16) / 255) * opacity + 1 - opacity;
		return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test("statuses that stand on each other differ in grey print", () => {
	const order = stackedStatuses(Object.fromEntries(STATUSES.map((status) => [status, true])));
	expect(order).toHaveLength(STATUSES.length);
	for (const [at, status] of order.slice(1).entries()) {
		const [light, dark] = [lightness(status), lightness(order[at] as Status)].toSorted((a, b) => b - a) as [
			number,
			number,
		];
		expect((light + 0.05) / (dark + 0.05)).toBeGreaterThan(2);
	}
});
