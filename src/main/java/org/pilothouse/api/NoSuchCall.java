package org.pilothouse.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every address of the interface that no call has: without this a program would be answered with a page and 200. */
@Hidden
@RestController
class NoSuchCall {

    @RequestMapping("/api/v1/**")
    void nowhere(HttpServletRequest request) {
        throw new NoSuchThing("There is no call " + request.getMethod() + " " + request.getRequestURI() + ".");
    }
}
