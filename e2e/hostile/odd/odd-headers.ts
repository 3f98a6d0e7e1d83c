import fc from "fast-check";
import { oddText } from "./odd-values";

export type Header = [name: string, value: string];

/** A value on one line, as bytes. */
const onLine = (text: string) => Buffer.from(text.replace(/[\r\n\0]/g, " "), "utf8").toString("latin1");

/** Headers that something reads: Node, Next, React, the session or the cache in front. */
const READ = (
	"Host Cookie Authorization Origin Referer If-None-Match If-Match If-Modified-Since Range Accept Accept-Encoding " +
	"Accept-Language Content-Type Content-Encoding Transfer-Encoding Expect Upgrade Connection TE Trailer " +
	"X-Forwarded-For X-Forwarded-Host X-Forwarded-Proto X-Forwarded-Port X-Real-Ip Forwarded X-HTTP-Method-Override " +
	"RSC Next-Action Next-Router-State-Tree Next-Router-Prefetch Next-Router-Segment-Prefetch Next-Url " +
	"Next-Test-Fetch-Priority Next-Resume X-Nextjs-Data X-Middleware-Subrequest X-Middleware-Rewrite X-Middleware-Next " +
	"X-Middleware-Override-Headers X-Next-Intl-Locale X-Invoke-Path X-Invoke-Status X-Invoke-Query X-Matched-Path " +
	"X-Now-Route-Matches X-Next-Cache-Tags X-Action-Forwarded X-Rsc X-Prerender-Revalidate Purpose Sec-Fetch-Site Priority"
).split(" ");

/** Headers that are odd in their own way. */
const ODD: Header[] = [
	["Host", ""],
	["Host", "evil.example"],
	["Host", "evil.example:99999"],
	["Host", "a b"],
	["Host", "["],
	["Host", "127.0.0.1/evil.example"],
	["Host", "user@evil.example"],
	["Origin", "null"],
	["Origin", "http://evil.example"],
	["Origin", "not an address"],
	["X-Forwarded-Host", "evil.example"],
	["X-Forwarded-Host", "evil.example, 127.0.0.1"],
	["X-Forwarded-Proto", "javascript"],
	["X-Forwarded-For", `${"1.2.3.4, ".repeat(800)}x`],
	["Cookie", "gigacampus.session_token=%"],
	["Cookie", "gigacampus.session_token=a.b; gigacampus.session_token=%00"],
	["Cookie", "gigacampus.session_data=e30=; gigacampus.two_factor=%ff"],
	["Cookie", "a;;=;=b; __proto__=1; constructor=2"],
	["Cookie", "a=1; ".repeat(2000)],
	["Authorization", "Bearer"],
	["Authorization", "Bearer gc_"],
	["Authorization", `Bearer gc_${"a".repeat(8000)}`],
	["Authorization", "Basic %%%"],
	["Range", "bytes=0-,0-,0-"],
	["Range", "bytes=99999999999999999999-"],
	["If-None-Match", "*"],
	["If-None-Match", `${'"a",'.repeat(2000)}"b"`],
	["Accept-Encoding", "gzip;q=x, br;q=-1, *;q=0"],
	["Accept-Encoding", "gzip"],
	["Accept-Language", `${"a-b;q=0.1,".repeat(1000)}*`],
	["Accept-Language", "constructor, __proto__;q=1e9"],
	["Accept", "text/x-component"],
	["Expect", "100-continue"],
	["Expect", "evil"],
	["Upgrade", "websocket"],
	["RSC", "1"],
	["Next-Router-State-Tree", "%"],
	["Next-Router-State-Tree", encodeURIComponent('["",{"children":["en",{}]},null,null,true]')],
	["Next-Router-State-Tree", encodeURIComponent("[".repeat(3000))],
	["Next-Router-State-Tree", encodeURIComponent('{"__proto__":{}}')],
	["Next-Action", "0".repeat(42)],
	["Next-Action", "constructor"],
	["Next-Resume", "1"],
	["X-Middleware-Subrequest", "proxy:proxy:proxy:proxy:proxy"],
	["X-Middleware-Rewrite", "http://evil.example/"],
	["Content-Length", "0, 5"],
	["Content-Length", "-1"],
	["Transfer-Encoding", "chunked, identity"],
	["Transfer-Encoding", "gzip"],
	["Content-Encoding", "gzip"],
	["Connection", "Upgrade, HTTP2-Settings"],
	["Connection", "close, Host, Cookie"],
	["Connection", "keep-alive, X-Client-Address"],
	["X-Client-Address", "constructor"],
	["Bad Name", "1"],
	["", "1"],
	["X-\xff", "\xff\xfe"],
	["X-Long", "a".repeat(20_000)],
];

/** One to four headers that are odd, or that come twice, or both. */
export function oddHeaders(): fc.Arbitrary<Header[]> {
	const known = fc.tuple(fc.constantFrom(...READ), oddText(4000).map(onLine));
	const one = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...ODD) }, { weight: 2, arbitrary: known });
	// Asking Next for a part of a page makes it read its own headers.
	const ofRouter = one.map((header): Header[] => [["RSC", "1"], header]);
	const many = fc
		.integer({ min: 100, max: 1500 })
		.map((count) => Array.from({ length: count }, (_, i): Header => [`X${i}`, "1"]));
	return fc.oneof(
		{ weight: 8, arbitrary: fc.array(one, { minLength: 1, maxLength: 4 }) },
		{ weight: 2, arbitrary: one.map((header): Header[] => [header, header]) },
		{ weight: 3, arbitrary: ofRouter },
		{ weight: 1, arbitrary: many },
	);
}

export const METHODS = "GET HEAD POST PUT PATCH DELETE OPTIONS".split(" ");
/** Some are no methods to Node, which then answers by itself. */
export const ODD_METHODS = "TRACE CONNECT PROPFIND SEARCH PURGE QUERY LINK M-SEARCH get Post GETT \xff"
	.split(" ")
	.concat("");
