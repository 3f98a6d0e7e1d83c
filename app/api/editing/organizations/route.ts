import { lookupRoute } from "@/lib/server/http/editing/editing-lookup";
import { searchOrganizations } from "@/lib/server/queries/organization/organization-search";

export const GET = lookupRoute(searchOrganizations);
