import { svgToPng } from "@/lib/server/pictures/svg-to-png";
import { loadNative } from "../load-native";
import { listen } from "./http-server";

// What `serve` does around the application, with pictures alone: says its address, and ends with its parent.
await loadNative();
const http = await listen(0, "127.0.0.1");
http.open(async (request, response) => {
	if (request.url === "/healthz") response.end("ok");
	else
		response.end(
			await svgToPng('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8"/></svg>'),
		);
});
console.log(http.address);
process.stdin.resume().once("end", () => process.exit());
