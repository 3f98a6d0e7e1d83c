import { expect, test } from "vitest";
import { can, PERMISSIONS, type Permission, USER_ROLES } from "./permissions";

test("each role may do what is written here, and nobody who isn't signed in may more than propose", () => {
	const allowed = (role: (typeof USER_ROLES)[number] | null) =>
		(Object.keys(PERMISSIONS) as Permission[]).filter((permission) => can(role, permission));
	const reader = ["suggestion.send", "account.manage"];
	const contributor = [
		...reader,
		"admin.enter",
		"draft.keep",
		"filter.keep",
		"queue.take",
		"queue.note",
		"document.propose",
	];
	const editor = [...contributor, "record.publish", "batch.undo", "suggestion.decide", "queue.dismiss"];
	expect(allowed(null)).toEqual(["suggestion.send"]);
	expect(USER_ROLES.map(allowed)).toEqual([reader, contributor, editor, [...editor, "people.manage", "token.manage"]]);
});
