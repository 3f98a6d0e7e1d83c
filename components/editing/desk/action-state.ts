/**
 * What an action answers to its form: what is wrong by field (`form`: with all of it) as codes of `people.errors`,
 * what was typed, which stays (passwords don't), and what else there is to say.
 */
export type ActionState = {
	errors: Record<string, string>;
	values: Record<string, string>;
	/** After how many minutes to try again, with the code `limited`. */
	minutes?: number;
	/** A key of `people.done`. */
	done?: string;
	/** A one-time link that was made, to hand over, and whom to. */
	link?: { href: string; name: string };
	/** A key to the API that was made, shown this once, and how it is called. */
	token?: { secret: string; name: string };
	/** A second factor that is being set up: its address, its QR code as SVG. */
	factor?: { uri: string; qr: string };
	backupCodes?: string[];
};

export const UNTOUCHED: ActionState = { errors: {}, values: {} };

export type FormAction = (state: ActionState, form: FormData) => Promise<ActionState>;
