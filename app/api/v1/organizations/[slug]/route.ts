import { keyMethods } from "@/lib/server/http/key-route";
import { recordWrites } from "@/lib/server/http/record-writes";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = keyMethods(recordWrites("organization"));
