import { inject } from "light-my-request";
import { expect, test } from "vitest";
import { createHandle } from "./handle";

const handle = createHandle(
	async (_request, response) => void response.end("the application"),
	async () => ({ status: "ok", database: "embedded", datasetVersion: 1 }),
);
const get = (url: string) => inject((request, response) => void handle(request, response), { method: "GET", url });

test("an address with a broken escape is refused before the application sees it", async () => {
	expect((await get("/en/%E0%A4%A")).statusCode).toBe(400);
	expect((await get("/en/projects/%C3%A9")).payload).toBe("the application");
});

test("the health check is answered in front of the application", async () => {
	expect((await get("/healthz")).json()).toEqual({ status: "ok", database: "embedded", datasetVersion: 1 });
});
