// Design tokens: colours, sizes of text, and how each status looks.

import type { CapacityKind, Status } from "@/lib/domain/values/vocabulary";

/**
 * The design tokens: the one place for colours, shared by the style sheet (as CSS variables), the charts and the
 * pictures made of them. Text pairs reach 4.5:1 and graphics 3:1 on `paper` and `panel`, in light and dark
 * (tokens.test.ts).
 */
const LIGHT = {
	paper: "#fbfaf6",
	panel: "#ffffff",
	sunken: "#f1efe8",
	ink: "#1b1b1a",
	muted: "#5c5a54",
	rule: "#d9d5ca",
	"rule-strong": "#8d897e",
	accent: "#0a5c66",
	"accent-soft": "#dcebea",
	"on-accent": "#ffffff",
	warning: "#8a4b06",
	"warning-soft": "#fbeeda",
	error: "#a31f34",
	focus: "#0a5c66",
	"kind-it": "#1f4e9c",
	"kind-facility": "#1b8379",
	"kind-grid": "#a85c18",
	"kind-unspecified": "#6f727a",
	"kind-generation": "#a03a6b",
	"status-rumoured": "#8c8578",
	"status-announced": "#6f86a8",
	"status-permitting": "#a8780f",
	"status-construction": "#c94f1a",
	"status-partially_operational": "#3b9169",
	"status-operational": "#14663f",
	"status-paused": "#776f94",
	"status-cancelled": "#a3243b",
};

export type Token = keyof typeof LIGHT;

const DARK: Record<Token, string> = {
	paper: "#14171a",
	panel: "#1b1f23",
	sunken: "#0f1214",
	ink: "#eceae4",
	muted: "#a9a79f",
	rule: "#363b40",
	"rule-strong": "#777c82",
	accent: "#6cc3c6",
	"accent-soft": "#1d3a3d",
	"on-accent": "#0f1214",
	warning: "#e6b066",
	"warning-soft": "#3a2c17",
	error: "#f08a98",
	focus: "#6cc3c6",
	"kind-it": "#7fa6e6",
	"kind-facility": "#4cb8ac",
	"kind-grid": "#dd9550",
	"kind-unspecified": "#a0a4ab",
	"kind-generation": "#d97fab",
	"status-rumoured": "#a39c8d",
	"status-announced": "#90a6c6",
	"status-permitting": "#d8a945",
	"status-construction": "#ee8552",
	"status-partially_operational": "#74cfa0",
	"status-operational": "#3fa876",
	"status-paused": "#a49dc2",
	"status-cancelled": "#e5768a",
};

export const TOKENS: { light: Record<Token, string>; dark: Record<Token, string> } = { light: LIGHT, dark: DARK };

/** Token of a kind of capacity. */
export function kindToken(kind: CapacityKind): Token {
	return `kind-${kind}`;
}

/** Token of a status. */
export function statusToken(status: Status): Token {
	return `status-${status}`;
}

/** A token as a CSS value. */
export function cssColour(token: Token): string {
	return `var(--${token})`;
}

/** So many percent of a colour with another one, as `color-mix` in sRGB has it; for pictures, which don't know that. */
export function mixed(colour: string, other: string, percent: number): string {
	const channel = (hex: string, at: number) => Number.parseInt(hex.slice(1 + 2 * at, 3 + 2 * at), 16);
	const parts = [0, 1, 2].map((at) => {
		const value = Math.round((channel(colour, at) * percent + channel(other, at) * (100 - percent)) / 100);
		return value.toString(16).padStart(2, "0");
	});
	return `#${parts.join("")}`;
}

/** The tokens as CSS custom properties for the light and the dark scheme; paper is light, whatever the screen is. */
export function tokenStyles(): string {
	const block = (values: Record<string, string>) =>
		Object.entries(values)
			.map(([name, value]) => `--${name}:${value}`)
			.join(";");
	return `:root{color-scheme:light;${block(LIGHT)}}@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;${block(DARK)}}}`;
}
