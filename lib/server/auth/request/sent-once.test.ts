import { expect, test } from "vitest";
import { ATTEMPT_FIELD } from "@/lib/domain/typed/attempt";
import { sentOnce } from "./sent-once";

const sent = (attempt?: string) => {
	const form = new FormData();
	if (attempt) form.set(ATTEMPT_FIELD, attempt);
	return form;
};
const mark = () => crypto.randomUUID();
const counting = (answer: () => unknown) => {
	const calls = { count: 0 };
	const work = async () => {
		calls.count += 1;
		return answer();
	};
	return { calls, work };
};

test("a form that arrives again is answered as before, also while the first is worked on", async () => {
	const { calls, work } = counting(() => ({ done: "invited" }));
	const form = sent(mark());
	const answers = await Promise.all([sentOnce("ada", form, work), sentOnce("ada", form, work)]);
	expect(answers).toEqual([{ done: "invited" }, { done: "invited" }]);
	expect(await sentOnce("ada", form, work)).toEqual({ done: "invited" });
	expect(calls.count).toBe(1);
});

test("an answer that is another page comes again too", async () => {
	const { calls, work } = counting(() => {
		throw Object.assign(new Error("NEXT_REDIRECT"), { digest: "NEXT_REDIRECT;push;/en/admin;307;" });
	});
	const form = sent(mark());
	await expect(sentOnce("ada", form, work)).rejects.toThrow("NEXT_REDIRECT");
	await expect(sentOnce("ada", form, work)).rejects.toThrow("NEXT_REDIRECT");
	expect(calls.count).toBe(1);
});

test("what failed is tried anew; so are other people's forms, and those without a mark", async () => {
	let isAway = true;
	const { calls, work } = counting(() => {
		if (isAway) throw new Error("away");
		return "saved";
	});
	const form = sent(mark());
	await expect(sentOnce("ada", form, work)).rejects.toThrow("away");
	isAway = false;
	expect(await sentOnce("ada", form, work)).toBe("saved");
	expect(await sentOnce("maj", form, work)).toBe("saved");
	for (const none of [sent(), sent(), sent("1"), sent("x".repeat(1_000_000))]) await sentOnce("ada", none, work);
	expect(calls.count).toBe(7);
});

test("a long answer isn't kept", async () => {
	const { calls, work } = counting(() => ({ typed: "x".repeat(30_000) }));
	const form = sent(mark());
	await sentOnce("ada", form, work);
	await sentOnce("ada", form, work);
	expect(calls.count).toBe(2);
});
