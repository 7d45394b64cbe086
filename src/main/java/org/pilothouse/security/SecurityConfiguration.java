package org.pilothouse.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.pilothouse.security.signon.SignOn;
import org.pilothouse.security.ui.SignInView;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may reach what: the API by token, its sign-in by password, all else by session. Denies by default. */
@Configuration
@EnableMethodSecurity // not jsr250Enabled: it would proxy the views that carry @RolesAllowed
class SecurityConfiguration {
    /** An address that is no page says so to whoever has signed in; nothing but looking is open there. */
    private static final AuthorizationManager<RequestAuthorizationContext> LOOKING = AuthorizationManagers.allOf(
            AuthenticatedAuthorizationManager.authenticated(),
            (who, call) -> new AuthorizationDecision(
                    HttpMethod.GET.matches(call.getRequest().getMethod())));

    /** Making a token: the only place where a password is accepted by the API. */
    @Bean
    @Order(1)
    SecurityFilterChain tokenChain(
            HttpSecurity http, Tokens tokens, @Qualifier("passwordsForPrograms") AuthenticationManager passwords) {
        return stateless(http.securityMatcher("/api/v1/tokens"), tokens)
                .authenticationManager(passwords)
                .httpBasic(basic -> basic.authenticationEntryPoint(Problems::unauthorized))
                .addFilterBefore(new SignInRateLimit(), BearerTokenFilter.class)
                .authorizeHttpRequests(calls -> calls.requestMatchers(HttpMethod.POST, "/api/v1/tokens")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain apiChain(
            HttpSecurity http, Tokens tokens, @Value("${pilothouse.api.requests-a-minute}") int requestsAMinute) {
        return stateless(http.securityMatcher("/api/v1/**"), tokens)
                .addFilterAfter(new ApiRateLimit(requestsAMinute), BearerTokenFilter.class)
                .authorizeHttpRequests(calls -> calls.anyRequest().authenticated())
                .build();
    }

    /** The description of the API: for anybody signed in, by session or token. */
    @Bean
    @Order(3)
    SecurityFilterChain apiDescriptionChain(HttpSecurity http, Tokens tokens) {
        return http.securityMatcher("/api", "/api/**", "/swagger-ui/**", "/v3/api-docs/**")
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterBefore(new BearerTokenFilter(tokens), UsernamePasswordAuthenticationFilter.class)
                .exceptionHandling(problems -> problems.authenticationEntryPoint(Problems::unauthorized)
                        .accessDeniedHandler(Problems::forbidden))
                .authorizeHttpRequests(calls -> calls.requestMatchers(HttpMethod.GET)
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    @Bean
    SecurityFilterChain pages(HttpSecurity http, Sessions sessions, PilotUsers users, SignOn signOn, Clock clock) {
        // a call that failed is told so, and not sent to the page for signing in
        http.authorizeHttpRequests(pages -> pages.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(
                        "/favicon.ico",
                        "/favicon.svg",
                        "/icons/**",
                        "/css/**",
                        "/styles.css",
                        "/manifest.webmanifest",
                        "/offline-worker.js",
                        "/offline/**",
                        "/actuator/health")
                .permitAll()
                // no page, so its address has to be allowed; who may send what is settled behind it
                .requestMatchers("/studies/*/offline-notes")
                .authenticated());
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                        "frame-ancestors 'none'; object-src 'none'; base-uri 'self'; form-action 'self'"))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()")));
        http.addFilterAfter(new SessionFilter(sessions, users), SecurityContextHolderFilter.class);
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView(SignInView.class).anyRequest(address -> address.access(LOOKING)));
        // after the page of the form is known
        http.formLogin(form -> form.failureHandler(PasswordSignIn.nextStep(clock)));
        http.oauth2Login(signOn);
        return http.build();
    }

    private static HttpSecurity stateless(HttpSecurity http, Tokens tokens) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(Customizer.withDefaults())
                .addFilterBefore(new BearerTokenFilter(tokens), UsernamePasswordAuthenticationFilter.class)
                .exceptionHandling(problems -> problems.authenticationEntryPoint(Problems::unauthorized)
                        .accessDeniedHandler(Problems::forbidden));
    }
}
