import fc from "fast-check";
import { type Body, oddBody } from "./odd/odd-bodies";
import { forgedCall, forgedForm } from "./odd/odd-forms";
import { type Header, METHODS, ODD_METHODS, oddHeaders } from "./odd/odd-headers";
import { oddDocument } from "./odd/odd-records";
import { oddQuery, oddTarget } from "./odd/odd-targets";
import { PLACES } from "./places";
import { type HostileRequest, plainRequest } from "./request";
import { isFinal, type World } from "./world";

/**
 * The request with this number in the sequence that belongs to a seed: each place, form, action and record has its turn,
 * whatever the seed; what is odd about it comes from the seed.
 */
export function hostileRequest(seed: number, number: number, world: World): HostileRequest {
	const [request] = fc.sample(kindOf(number, world), { seed: Math.imul(seed + number, 0x9e3779b1), numRuns: 1 });
	if (!request) throw new Error("no request was made");
	return request;
}

/** What is asked, by turns: half of it is about addresses, the other half about what is sent. */
const KINDS: ((turn: number, world: World) => fc.Arbitrary<HostileRequest>)[] = [
	odderAddress,
	forged,
	odderAddress,
	called,
	odderAddress,
	saved,
	odderAddress,
	forged,
];

function kindOf(number: number, world: World): fc.Arbitrary<HostileRequest> {
	const kind = KINDS[number % KINDS.length] ?? odderAddress;
	return kind(Math.floor(number / KINDS.length) * KINDS.length + (number % KINDS.length), world);
}

const inTurn = <T>(list: readonly T[], turn: number): T => {
	const item = list[Math.floor(turn / 2) % list.length];
	if (item === undefined) throw new Error("nothing to choose from");
	return item;
};

const people = ({ cookies }: World, isLast = false) =>
	isLast
		? fc.constantFrom(null, "leaver")
		: fc.constantFrom(null, ...[...cookies.keys()].filter((role) => role !== "leaver"));

/** An address spelled oddly, with an odd query, odd headers, an odd method with a body, or several of these. */
function odderAddress(turn: number, world: World): fc.Arbitrary<HostileRequest> {
	const place = inTurn(PLACES, turn);
	const target = fc.oneof(fc.constant(place), oddTarget(place), oddQuery(place), oddQuery(place).chain(oddTarget));
	const sent = fc.oneof(
		{ weight: 5, arbitrary: fc.constant({ method: "GET", body: null }) },
		{ weight: 1, arbitrary: fc.record({ method: fc.constantFrom(...ODD_METHODS), body: fc.constant(null) }) },
		{ weight: 3, arbitrary: fc.record({ method: fc.constantFrom(...METHODS), body: oddBody() }) },
	);
	const headers = fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: oddHeaders() });
	return fc
		.record({ target, sent, headers, as: people(world), framing: framings })
		.map(({ target: spelled, sent: { method, body }, headers: odd, as, framing }) => ({
			...plainRequest(spelled),
			...(body && { body: body.body, framing }),
			method,
			as,
			headers: [...typed(body), ...odd],
		}));
}

const framings: fc.Arbitrary<HostileRequest["framing"]> = fc.oneof(
	{ weight: 8, arbitrary: fc.constant("length" as const) },
	{ weight: 1, arbitrary: fc.constantFrom("chunked", "more than there is", "less than there is", "untold") },
);

const typed = (body: Body | null): Header[] => (body && body.type !== "" ? [["Content-Type", body.type]] : []);

/** A form of the application, forged. */
function forged(turn: number, world: World): fc.Arbitrary<HostileRequest> {
	const form = inTurn(world.forms, turn);
	const action = world.actions.find(({ id }) => id === form.action);
	return fc
		.record({ body: forgedForm(form), as: people(world, action && isFinal(action)), framing: framings })
		.map(({ body, as, framing }) => post(form.path, body, { as, framing, world }));
}

/** An action called as scripts do. */
function called(turn: number, world: World): fc.Arbitrary<HostileRequest> {
	const action = inTurn(world.actions, turn);
	const more = fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: oddHeaders() });
	return fc
		.record({ body: forgedCall(), as: people(world, isFinal(action)), framing: framings, more })
		.map(({ body, as, framing, more: odd }) => {
			const request = post(action.path, body, { as, framing, world });
			return { ...request, headers: [...request.headers, ["Next-Action", action.id], ...odd] };
		});
}

type Sending = Pick<HostileRequest, "as" | "framing"> & { world: World };

function post(path: string, body: Body, { as, framing, world }: Sending): HostileRequest {
	const headers: Header[] = [["Origin", `http://${world.host}`], ...typed(body)];
	return { ...plainRequest(path), method: "POST", headers, body: body.body, framing, as };
}

/** A record or a draft sent by PUT (or DELETE) with a part replaced. */
function saved(turn: number, world: World): fc.Arbitrary<HostileRequest> {
	const [path, document] = inTurn(world.documents, turn);
	const precondition = fc.constantFrom<Header[]>(
		[["If-Match", '"1"']],
		[["If-None-Match", "*"]],
		[["If-Match", '"x"']],
		[],
	);
	const bearer = (key: string): Header[] => [["Authorization", `Bearer ${key}`]];
	const key = fc.oneof(
		{ weight: 4, arbitrary: fc.constant(bearer(world.keys.write)) },
		{ weight: 1, arbitrary: fc.constantFrom<Header[]>(bearer(world.keys.read), []) },
	);
	return fc
		.record({
			text: oddDocument(document),
			precondition,
			key,
			method: fc.constantFrom("PUT", "PUT", "PUT", "DELETE"),
			as: people(world),
			framing: framings,
		})
		.map(({ text, precondition: base, key: authorization, method, as, framing }) => {
			const body: Body = { type: "application/json", body: Buffer.from(text) };
			const request = post(path, body, { as: path.startsWith("/api/drafts") ? (as ?? "admin") : null, framing, world });
			return { ...request, method, headers: [...request.headers, ...base, ...authorization] };
		});
}
