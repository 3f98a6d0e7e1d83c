/** A browser's cookies and headers in tests, in place of `next/headers`. */
export class TestBrowser {
	readonly jar = new Map<string, string>();

	/** Keeps the cookies that an answer sets, and forgets those that it takes away. */
	keep(answered: Headers): void {
		for (const text of answered.getSetCookie()) {
			const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(text) ?? [];
			if (value === "" || /max-age=0/i.test(text)) this.jar.delete(name);
			else this.jar.set(name, value);
		}
	}

	/** The headers of its next request. */
	headers(): Headers {
		return new Headers({ cookie: [...this.jar].map(([name, value]) => `${name}=${value}`).join("; ") });
	}

	/** Its cookies as Next gives them: decoded. */
	cookies() {
		return {
			get: (name: string) => {
				const value = this.jar.get(name);
				return value === undefined ? undefined : { name, value: decodeURIComponent(value) };
			},
			set: () => {},
		};
	}
}
