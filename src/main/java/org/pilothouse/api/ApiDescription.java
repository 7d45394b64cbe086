package org.pilothouse.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document says about the interface as a whole. */
@Configuration
class ApiDescription {

    @Bean
    OpenAPI pilothouseApi() {
        var bearer = new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer");
        return new OpenAPI()
                .info(new Info()
                        .title("Pilothouse")
                        .version("v1")
                        .description(
                                "Notes, transcripts, analyses, releases, whole studies, how they are set up, and what privacy officers and"
                                        + " administrators answer for. See docs/api.md.")
                        .license(new License().name("Apache-2.0")))
                .components(new Components().addSecuritySchemes("token", bearer))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }
}
