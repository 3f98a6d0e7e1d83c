import localFont from "next/font/local";

/** Text and figures. Self-hosted: no reader's address reaches a font service. */
export const sans = localFont({
	src: "../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2",
	variable: "--font-source-sans",
	weight: "200 900",
	display: "swap",
	adjustFontFallback: "Arial",
});

/** Headlines. */
export const serif = localFont({
	src: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
	variable: "--font-source-serif",
	weight: "200 900",
	display: "swap",
	adjustFontFallback: "Times New Roman",
});
