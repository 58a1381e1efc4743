"""The words that servers and frameworks show when nobody wrote any: no shop says them to its customers."""

from __future__ import annotations

import re
from collections.abc import Iterable

from mysteryshop.judge.reading.wording import plain, regex

_STATUS = (
    r"(?:bad request|unauthori[sz]ed|payment required|forbidden|(?:page |file |resource )?not found|method not allowed"
    r"|request time-?out|gone|page expired|too many requests|(?:internal )?server error|not implemented|bad gateway"
    r"|service (?:temporarily )?unavailable|gateway time-?out|error|oops!?(?: an error occurred!?)?|runtime error"
    r"|application error)"
)

LABEL = regex(
    rf"\W*(?:(?:http )?(?:status "
    rf"|error )?(?:code )?\d{{3}}\b\W*)?{_STATUS}?(?:\W*\(?(?:http )?(?:error )?\d{{3}}\)?)?\W*"
    r"|\W*(?:nginx|apache|openresty|litespeed|caddy|iis|cloudflare|varnish(?: cache server)?|jetty|werkzeug)\b.{0,60}"
    r"|\W*(?:type|message|description|reason|request id|xid|ray id|timestamp|path|method|trace id"
    r"|guru meditation)\b\W.{0,200}",
    re.IGNORECASE,
)
"""A line that only names the failure or the machine."""

_DEFAULTS = (
    # Django, PHP's own server
    r"the requested (?:resource|url|page)\b.{0,200}? (?:was|could) not (?:be )?found on (?:this|the) server"
    r"|the requested (?:resource|url|file) (?:is|was) (?:not found|not available)|csrf verification failed"
    r"|you are seeing this message because this (?:site|https site)",
    # Apache
    r"the server encountered an (?:internal|unexpected) (?:error|condition).{0,120}"
    r"|additionally, an? .{1,80} error was encountered while trying to use an errordocument",
    r"please contact the server administrator\b.{0,200}"
    r"|more information about this error may be available in the server",
    r"the server is temporarily unable to service your request.{0,120}"
    r"|your browser sent a request that this server could",
    r"you don't have permission to access (?:this resource|/|the requested).{0,200}"
    r"|apache/\S+ .{0,60}server at \S+ port \d+",
    # nginx, HAProxy, Varnish, Envoy, Traefik, Caddy, cloud load balancers
    r"sorry, the page you are looking for is currently unavailable|if you are the system administrator of this"
    r"|faithfully yours, nginx|no server is available to handle this request|error \d+ (?:backend|first byte)"
    r"|backend fetch failed|upstream connect error|no healthy upstream|the upstream server|no route matched",
    # IIS and ASP.NET
    r"the resource you are looking for (?:has been removed|might have)|the resource cannot be found"
    r"|http error \d{3}|\d{3} - file or directory not found|server error in '.{0,40}' application"
    r"|the page cannot be displayed because|an error occurred while processing your request|the service is unavailable",
    # Rails, Heroku
    r"if you are the application owner|an error occurred in the application and your page could not be served"
    r"|the page you were looking for doesn't exist|the change you wanted was rejected"
    r"|maybe you tried to change something you didn't have access to",
    # Tomcat, Spring, Jetty
    r"the origin server did not find a current representation|whitelabel error page|no explicit mapping for /error"
    r"|there was an unexpected error \(type=|http status \d{3}|problem accessing /",
    # Express, Next.js, Go, FastCGI, PHP
    r"cannot (?:get|post|put|delete) /\S*|this page could not be found|application error: a (?:client|server)-side"
    r"|404 page not found|no input file specified|file not found|primary script unknown",
    # Werkzeug, Symfony
    r"if you entered the url manually please check|either the server is overloaded or there is an error"
    r"|the server returned a \"?\d{3}|something is broken\. please let us know what you were doing",
    # WordPress, object stores
    r"there has been a critical error on this website|troubleshooting wordpress|the specified (?:key"
    r"|bucket) does not exist"
    r"|error establishing a database connection",
)

DEFAULT = regex(rf"(?:{'|'.join(_DEFAULTS)})", re.IGNORECASE)
"""Source: the stock failure pages of the servers and frameworks named beside each line, in their usual editions."""

COMPANIONS = regex(
    r"\W*(?:an error occurred|please try again(?: later)?|you may have mistyped the address or the page may have moved"
    r"|we're sorry, but something went wrong|sorry for any inconvenience caused|we will fix it as soon as possible"
    r"|please let us know what you were doing when this error occurred|something is broken|request aborted"
    r"|check (?:the|your) (?:server )?logs? for (?:more )?(?:details|information)|learn more about .{0,60}"
    r"|then you should check the error log for details|and try again)\W*",
    re.IGNORECASE,
)
"""Sentences that stand beside a stock one on the same stock page; alone, a shop could have written them."""


def is_server_default(lines: Iterable[str]) -> bool:
    """Whether a message is nothing but what a server or framework says by itself: one stock line and its companions."""
    told = [plain(line).strip() for line in lines if line.strip()]
    stock = [line for line in told if DEFAULT.search(line)]
    rest = [line for line in told if line not in stock]
    return bool(stock) and all(LABEL.fullmatch(line) or COMPANIONS.fullmatch(line) for line in rest)
