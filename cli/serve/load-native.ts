/**
 * Loads what is native and would otherwise come with the first request for it, when a thousand connections may be
 * open: the library that draws pictures, with its fonts.
 */
export async function loadNative(): Promise<void> {
	const { svgToPng } = await import("@/lib/server/pictures/svg-to-png");
	await svgToPng('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><text y="8">G</text></svg>');
}
