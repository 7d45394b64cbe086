package org.pilothouse;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Pilothouse. */
@SpringBootApplication
public class Pilothouse {

    public static void main(String[] args) {
        SpringApplication.run(Pilothouse.class, args);
    }
}
