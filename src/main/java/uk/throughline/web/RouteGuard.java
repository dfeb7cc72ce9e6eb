package uk.throughline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;

/** Asks the rule of each route before its page is asked: what is not declared is not answered. */
final class RouteGuard implements HandlerInterceptor {
    private final Routes routes;
    private final ObjectProvider<Access> access;

    RouteGuard(Routes routes, ObjectProvider<Access> access) {
        this.routes = routes;
        this.access = access;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod)
                || !(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern)
                || pattern.equals("/error")) {
            return true;
        }
        RouteRule rule = routes.ruleOf(request.getMethod(), pattern).orElseThrow(NoSuchPage::new);
        if (rule instanceof RouteRule.AnyOf(var needed)
                && !rule.lets(access.getObject().permissions())) {
            access.getObject().require(needed.stream().sorted().findFirst().orElse(Permission.ADMINISTER));
        }
        return true;
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication
    static class Guarding implements WebMvcConfigurer {
        private final Routes routes;
        private final ObjectProvider<Access> access;

        Guarding(Routes routes, ObjectProvider<Access> access) {
            this.routes = routes;
            this.access = access;
        }

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(new RouteGuard(routes, access));
        }

        /** Held against what pages declare as soon as all of them are there. */
        @Bean
        SmartInitializingSingleton routesHaveRules(
                @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
            return () -> routes.check(mapping.getObject().getHandlerMethods().keySet());
        }
    }
}
