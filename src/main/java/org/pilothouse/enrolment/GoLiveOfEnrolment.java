package org.pilothouse.enrolment;

import org.pilothouse.mail.PostOffice;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.GoLiveCheck;
import org.pilothouse.study.GoLiveItem;
import org.pilothouse.study.StudyDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What enrolment can say about the go-live checklist: that there is a text to agree to, and that letters can be sent. */
@Configuration(proxyBeanMethods = false)
class GoLiveOfEnrolment {

    @Bean
    GoLiveCheck textIsPublished(ConsentFormRepository forms) {
        return new GoLiveCheck() {
            @Override
            public GoLiveItem item() {
                return GoLiveItem.CONSENT_TEXT;
            }

            @Override
            public boolean isMet(StudyId study, StudyDefinition definition) {
                return !forms.findByStudyOrderByEffectiveFromAscFormVersionAsc(study)
                        .isEmpty();
            }
        };
    }

    @Bean
    GoLiveCheck lettersCanBeSent(PostOffice post) {
        return new GoLiveCheck() {
            @Override
            public GoLiveItem item() {
                return GoLiveItem.MAIL;
            }

            @Override
            public boolean isMet(StudyId study, StudyDefinition definition) {
                return post.isOpen();
            }
        };
    }
}
