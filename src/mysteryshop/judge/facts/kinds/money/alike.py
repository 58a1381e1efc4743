"""Other words for the same thing or act, where something has a price."""

from __future__ import annotations

import re
from collections.abc import Mapping

_ALIKE = """
    change: amend amendment amending alter alteration alterations switch swap swaps exchange exchanged rebook
        rebooking reschedule rescheduling modification modify transfer
    cancel: cancellation cancellations cancelled canceled cancelling
    join: join enrolment enrollment enrol registration register sign-up signup sign-on joining membershipfee
    setup: set-up activation installation install connection connect
    callout: call-out callouts call-outs
    parking: park garage carpark parked
    wifi: wi-fi internet
    child: children child kid kids junior juniors youth under-16 infant toddlers littlies
    adult: adults grown-up grown-ups grownups
    day: daytime
    senior: seniors pensioner pensioners oap oaps over-60 retired concession concessions concessionary
    student: students studying
    member: members
    dog: dogs pet pets pup pups
    bike: bikes bicycle bicycles cycle cycles
    cot: crib cots cribs
    sibling: siblings brother brothers sister sisters
    suspend: freeze freezing suspension suspending pause pausing
    lesson: lessons
    towel: towels
    breakfast: breakfasts
    deposit: deposits bond
    storage: store stored storing
    collection: collect collected collecting pick-up pickup
    clean: cleaning cleaned
    driver: drivers
    checkout: check-out departure
    checkin: check-in arrival
    surcharge: supplement supplements surcharges
    print: printing printed
    fit: fitting fitted
    assemble: assembly assembled assembling
    giftwrap: gift-wrap gift-wrapping giftwrapping
    sail: sailing sailings
    certificate: cert certs certificates
    refill: refills refilled
    penalty: fine
    replace: replacement replacing replaced
    late: later
    lost: lose losing
    inspect: inspection
    consult: consultation consultations
    repair: repairs repairing
    deliver: delivery delivered delivering shipping shipment postage
    weekend: weekends saturday sunday
    weekday: weekdays
    companion: carer carers companions
    premium: premiums
    half: halves
    year: yearly annual annually annum
    month: monthly
    week: weekly
    night: nightly
    hour: hourly
    studio: studios
    swim: swimming
    phone: handset handsets phones telephone
    hookup: hook-up electric
    glasses: spectacles
    first: initial 1st
    second: 2nd
    third: 3rd
    further: additional
    bookingfee: reservationfee ticketingfee
    servicefee: transactionfee
    leave: leaving termination terminate terminating exit quit quitting
    remain: left remaining remainder outstanding
    wash: washing washed
    iron: ironing
    valet: valeting
    hem: hemming
    engrave: engraving engraved
    sharpen: sharpening
    polish: polishing
    corkage: corked
    luggage: baggage suitcase suitcases bags
    test: tests testing
    exam: examination examinations examine examined examining
    checkup: check-up
    xray: x-ray
    vaccinate: vaccination vaccinations jab jabs vaccine shots shot
    teeth: tooth
    hygiene: hygienist
    shower: showers
    locker: lockers
    meal: meals
    lunch: lunches
    dinner: dinners
    drink: drinks
    sauna: saunas
    seat: seats
    handle: handling
    administer: admin administration
    return: returns
"""
ALIKE: Mapping[str, str] = {
    other: word
    for word, others in (
        (line.partition(":")[0].strip(), line.partition(":")[2])
        for line in re.sub(r"\n {8,}", " ", _ALIKE).splitlines()
    )
    for other in others.split()
}
"""Other words for the same thing or act, each with the one that stands for all. Source: written by hand."""
