import { renderSVG } from "uqr";

/** A QR code of `text` as the address of an image, dark on white in both themes, as cameras need it. */
export function qrCode(text: string): string {
	const svg = renderSVG(text, { ecc: "M", border: 3, whiteColor: "#fff", blackColor: "#000" });
	return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
}
