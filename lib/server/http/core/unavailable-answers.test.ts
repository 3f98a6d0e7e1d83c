import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { minutesToWait } from "../../auth/limits";
import { requireActor } from "../../auth/session/current-user";
import { findToken } from "../../auth/token/find-token";
import type { PrismaClient } from "../../db/client";
import { UnavailableError } from "../../db/serving/unavailable";
import { getDraft } from "../../queries/desk/draft";
import { answerDraft } from "../editing/draft-answer";
import { editingRoute, lookupRoute } from "../editing/editing-lookup";
import { withKey } from "../keys/key-route";

vi.mock("../../auth/session/current-user", () => ({ requireActor: vi.fn() }));
vi.mock("../../auth/token/find-token", () => ({ findToken: vi.fn() }));
vi.mock("../../auth/limits", () => ({ minutesToWait: vi.fn(), countUses: vi.fn() }));
vi.mock("../../queries/desk/draft", () => ({ getDraft: vi.fn() }));
vi.mock("../../db/client", () => ({ getClient: () => ({}) }));

const ADDRESS = "http://localhost/api/x?q=a";
const away = () => Promise.reject(new UnavailableError());
const actor = { id: "anna", name: "Anna", role: "editor" } as const;
const bearer = (method = "GET") =>
	new Request(ADDRESS, { method, headers: { authorization: `Bearer gc_${"x".repeat(43)}` } });

describe("while the database is away", () => {
	const log = vi.spyOn(console, "error");

	beforeEach(() => {
		log.mockImplementation(() => undefined);
		vi.mocked(requireActor).mockResolvedValue({
			ok: true,
			actor,
			user: { ...actor, email: "anna@example.org" },
		} as never);
	});
	afterEach(() => vi.resetAllMocks());

	const answers: Record<string, () => Promise<Response>> = {
		"a draft, before it is known whose": () =>
			answerDraft({} as PrismaClient, new Request(ADDRESS), { subject: "project", key: "x" }, away),
		"a draft, when it is read": () => {
			vi.mocked(getDraft).mockImplementation(away);
			const asker = async () => ({ ok: true, actor }) as const;
			return answerDraft({} as PrismaClient, new Request(ADDRESS), { subject: "project", key: "x" }, asker);
		},
		"a look-up": () => lookupRoute(away)(new Request(ADDRESS)),
		"a look-up, before it is known whose": () => {
			vi.mocked(requireActor).mockImplementation(away);
			return lookupRoute(async () => [])(new Request(ADDRESS));
		},
		"what a field needs": () => editingRoute(away)(new Request(ADDRESS)),
		"a key's request, before it is known whose": () => {
			vi.mocked(minutesToWait).mockImplementation(away);
			return withKey("draft.keep", async () => new Response())(bearer(), { params: undefined });
		},
		"a key's request": () => {
			vi.mocked(findToken).mockImplementation(away);
			return withKey("draft.keep", async () => new Response())(bearer("PUT"), { params: undefined });
		},
	};

	test.each(Object.entries(answers))(
		"%s: 503, when to come back, kept by nobody, nothing in the log",
		async (_, ask) => {
			vi.mocked(minutesToWait).mockResolvedValue(null);
			const response = await ask();
			expect(response.status).toBe(503);
			expect(response.headers.get("retry-after")).toBe("5");
			expect(response.headers.get("cache-control")).toContain("no-store");
			expect(log).not.toHaveBeenCalled();
		},
	);

	test.each(["PUT", "DELETE"])("a %s isn't said to have changed nothing", async (method) => {
		vi.mocked(minutesToWait).mockImplementation(away);
		const response = await withKey("draft.keep", async () => new Response())(bearer(method), { params: undefined });
		const { detail, type, headers } = await response.json();
		expect(type).toBe("urn:gigacampus:problem:database-unavailable");
		expect(detail).toContain("may not have been saved");
		expect(headers).toBeUndefined();
	});

	test("a fault of ours is one", async () => {
		await expect(lookupRoute(() => Promise.reject(new TypeError("ours")))(new Request(ADDRESS))).rejects.toThrow(
			"ours",
		);
	});
});
