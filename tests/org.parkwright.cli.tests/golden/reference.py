"""An independent implementation of the vintage-stock model with the default parameters, for golden files.

It shares nothing with Parkwright: no code, no parameter file. Usage:
    python3 reference.py UNITS.csv > EXPECTED.json
With a second argument, a golden file of the first study, it prints how far it is from that file:
    python3 reference.py UNITS.csv china-eip.json
"""
import json,csv,sys
P=dict(t0=2014,alpha=.8,ecb=.88,egb=.92,grid=.81,lhv=5.5,AL=.747,sigma=.17,r=.08,Lnew=30)
EF={'coal':(96.1,1,1.5),'gangue':(96.1,1,1.5),'ng':(56.1,1,.1),'petrol':(77.4,3,.6),'msw':(36.7,30,4),'sludge':(0,30,4),'biomass':(0,30,4),'biogas':(0,1,.1)}
EPS=[(1000,.442),(600,.415),(300,.408),(200,.401),(100,.393),(0,.353)]
ETAH={'coal':.8,'ng':.92,'petrol':.88,'sludge':.7}
TAR={'coal':.4,'ng':.75,'msw':.65}; STM={'coal':70.,'ng':108.,'msw':70.}; PRICE={'coal':29.,'ng':66.5}
def ef(f):
    a,b,c=EF.get(f,(0,0,0)); return a+(b*25+c*298)/1000
def cls(p): return 'large' if p>=300 else 'small' if p<=100 else 'mid'
FOLLOW=dict(large=3700.,mid=4500.,small=5500.); ULE=dict(large=80.,mid=120.,small=200.)
def base(u):
    p=float(u['capacity_mw']);f=u['fuel'];o=u['output'];t=u['tech']
    hd=dict(E=5000,CHP=5500,H=4500) if f=='coal' else dict(E=4500,CHP=5500,H=4500)
    h=float(u.get('hours') or hd[o]); rl=max(0,int(u['vintage'])+int(u['lifetime'])-P['t0'])
    eff=u.get('efficiency_effective'); eff=float(eff) if eff else None
    if o=='H':
        E=0.;H=3.6*p*h;Q=H/(eff or ETAH.get(f,1.))
    else:
        E=p*h;H=3.6*E*float(u['hpr']) if o=='CHP' else 0.
        e=eff or (.75 if t=='BP' else .5 if t=='CCGT' else .22 if f in('msw','sludge','biomass') else .38 if f=='biogas' else next(v for lo,v in EPS if p>=lo))
        Q=3.6*E/e+H/P['alpha']
    return dict(p=p,f=f,o=o,t=t,h=h,rl=rl,E=E,H=H,Q=Q,park=u['park'],extra=0.,I=0.,ulecap=None,B=None,rev=None,msw=None)
def emis(s): return s['Q']*ef(s['f'])/1000+s['extra']
def fuelc(s): return -s['msw']*70 if s['msw'] is not None else s['Q']*PRICE.get(s['f'],0)
def rev(s):
    if s['msw'] is not None:
        a=min(s['E'],.28*s['msw']); return 1000*(a*.65+(s['E']-a)*.4)
    return 1000*s['E']*TAR.get(s['f'],0)
def A(rl): r=P['r']; return (1-(1+r)**-rl)/r if r else rl
def ule(s):
    if s['f']!='coal' or s['o']=='H': return 0.
    cap=ULE[cls(s['p'])]*1000*s['p'] if s['ulecap'] is None else s['ulecap']
    return cap+A(s['rl'])*.01*1000*s['E']
def foll(s,r0): return s['B'] if s['B'] is not None else FOLLOW[cls(s['p'])]*1000*s['p']*(1+P['r'])**-s['rl']
def m1(s): 
    n=dict(s); n['I']+=300*s['Q']*P['ecb']/3.6/s['h']*1000; n['Q']=s['Q']*P['ecb']/P['egb']; n['f']='ng'; return n
def m2(s):
    n=dict(s); n['Q']=3.6*s['E']/.22+s['H']/P['alpha']; n['f']='msw'; n['msw']=n['Q']/P['lhv']; n['extra']-=n['msw']*P['AL']
    I=400000*n['msw']/(8000/24); n['I']+=I; n['B']=I*(1+P['r'])**-P['Lnew']; return n
def m3(s):
    n=dict(s); n['Q']=3.6*s['E']/.408+s['H']/P['alpha']; n['I']+=6000*1000*s['p']; n['ulecap']=0.; n['B']=3700*1000*s['p']*(1+P['r'])**-P['Lnew']; n['t']='large'; return n
def m4(s):
    n=dict(s); n['E']=min(s['E'],P['sigma']*s['H']/3.6); n['Q']=3.6*n['E']/.75+s['H']/P['alpha']; n['extra']+=(s['E']-n['E'])*P['grid']; n['I']+=500*1000*s['p']; n['t']='BP'; return n
def m5(s):
    n=dict(s); n['Q']=3.6*s['E']/.5+s['H']/P['alpha']; n['f']='ng'; n['t']='CCGT'; I=4800*1000*s['p']; n['I']+=I; n['B']=I*(1+P['r'])**-P['Lnew']; return n
ce=lambda s:s['f']=='coal' and s['o'] in('CHP','E')
def m3ok(s): return ce(s) and s['p']<=100 and s['t']!='BP'
def main(path,grid=0):
    S=[base(u) for u in csv.DictReader(l for l in open(path,encoding='utf-8-sig') if not l.startswith('#'))]
    park={}
    for s in S:
        if s['rl']>0 and m3ok(s): park[s['park']]=park.get(s['park'],0)+s['p']
    el=dict(M1=lambda s:s['f']=='coal',M2=lambda s:ce(s) and s['p']<=12,M3=lambda s:m3ok(s) and park.get(s['park'],0)>=150,
            M4=lambda s:s['f']=='coal' and s['o']=='CHP' and s['t']=='EC' and s['p']<=100,M5=ce)
    fn=dict(M1=m1,M2=m2,M3=m3,M4=m4,M5=m5)
    out={}
    for name in ['M1','M2','M3','M4','M5','M1&M3','M1&M4','M2&M3','M2&M4']:
        ms=name.split('&'); GB=dG=lev=0.; parts=[0.]*6; aff=0
        for s in S:
            n=s; hit=None
            if s['rl']>0:
                for m in('M5','M2','M3','M4'):
                    if m in ms and el[m](s): hit=m;break
                if hit: n=fn[hit](s)
                if 'M1' in ms and hit in(None,'M3','M4') and el['M1'](s): n=m1(n); hit=hit or 'M1'
            g=emis(s); GB+=s['rl']*g
            if hit:
                aff+=1; d=g-emis(n); dG+=s['rl']*d; lev+=A(s['rl'])*d; a=A(s['rl'])
                for i,v in enumerate([n['I'],a*(fuelc(n)-fuelc(s)),-a*(rev(n)-rev(s)),-a*(s['H']*STM.get(n['f'],0)-s['H']*STM.get(s['f'],0)),ule(n)-ule(s),foll(n,0)-foll(s,0)]): parts[i]+=v
        npv=sum(parts)
        out[name]=dict(baseline_t=GB,mitigation_t=dG,mitigation_rate=dG/GB if GB else 0,npv_cny=npv,cost_levelised_cny_per_t=npv/lev if lev else None,cost_cumulative_cny_per_t=npv/dG if dG else None,retrofit_cny=parts[0],fuel_cny=parts[1],electricity_cny=parts[2],steam_cny=parts[3],ultra_low_emission_cny=parts[4],follow_up_cny=parts[5],units_affected=aff)
    return out
if __name__=='__main__':
    o=main(sys.argv[1])
    if len(sys.argv)>2:
        G=json.load(open(sys.argv[2]))['stock']; w=0
        for k,v in o.items():
            g=G[k]; L=[(v['baseline_t'],g['baseline_Mt']*1e6),(v['mitigation_t'],g['mitigation_Mt']*1e6),(v['mitigation_rate'],g['rate']),(v['npv_cny'],g['npv_GCNY']*1e9),(v['cost_levelised_cny_per_t'],g['mc_levelised']),(v['cost_cumulative_cny_per_t'],g['mc_cumulative'])]+[(v[a],g['parts_GCNY'][b]*1e9) for a,b in [('retrofit_cny','retrofit'),('fuel_cny','fuel'),('electricity_cny','elec'),('steam_cny','steam'),('ultra_low_emission_cny','ule'),('follow_up_cny','follow')]]
            print(k,v['units_affected'],sum(g['applied'].values()),max(abs(a-b)/abs(b) if b else abs(a-b) for a,b in L))
    else: json.dump(o,sys.stdout,indent=1)
